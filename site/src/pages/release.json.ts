/** Which release this site shows and under which address: read by the build, by the next start and by monitors. */
import { loadFrame } from '../data/frame.ts';

export async function GET(): Promise<Response> {
  const { release, programme } = await loadFrame();
  const { demonstration, publicUrl } = programme;
  return Response.json({ id: release.id, dataAsOf: release.dataAsOf, demonstration, publicUrl });
}
