/** Which release this site shows: read by the build and by monitors. */
import { loadFrame } from '../data/frame.ts';

export async function GET(): Promise<Response> {
  const { release, programme } = await loadFrame();
  return Response.json({ id: release.id, dataAsOf: release.dataAsOf, demonstration: programme.demonstration });
}
