/** The files of each figure: its table as CSV and JSON, its drawing as SVG. */
import { loadFrame } from '../../data/frame.ts';
import { figureFormats, plainTitle, tableFor, type FigureContent, type FigureFormat } from '../../figures/figure.ts';
import { figureMakers } from '../../figures/index.ts';
import { writeCsv } from '../../figures/write-csv.ts';
import { writeSvg } from '../../figures/write-svg.ts';
import { locales, type Locale } from '../../locales.ts';

type Props = { locale: Locale; format: FigureFormat; content: FigureContent };

export async function getStaticPaths() {
  const made = await Promise.all(
    locales.flatMap((locale) => figureMakers.map(async (make) => ({ locale, content: (await make(locale))?.content }))),
  );
  return made.flatMap(({ locale, content }) =>
    figureFormats
      .filter((format) => content && (format !== 'svg' || content.image))
      .map((format) => ({ params: { name: content?.name, locale, format }, props: { locale, format, content } })),
  );
}

export async function GET({ props }: { props: Props }): Promise<Response> {
  const { locale, format, content } = props;
  const title = plainTitle(locale, content);
  if (format === 'csv') return new Response(writeCsv(content.table), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
  if (format === 'svg' && content.image) {
    const image = writeSvg(content.image.drawing, title, content.image.group);
    return new Response(image, { headers: { 'content-type': 'image/svg+xml' } });
  }
  const { release, programme } = await loadFrame();
  const table = tableFor('file', content.table);
  const keys = table.columns.map((column) => column.key);
  const rows = table.rows.map((row) => Object.fromEntries(row.map((one, i) => [keys[i], one.value])));
  const { demonstration, licenceUrl: licence } = programme;
  return Response.json({
    title,
    subtitle: content.sub,
    source: content.source,
    release: release.id,
    demonstration,
    licence,
    columns: table.columns,
    rows,
  });
}
