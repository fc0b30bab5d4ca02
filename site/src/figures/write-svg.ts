/**
 * A drawing as an image file that stands alone. The light colours are written as attributes: a style element would be
 * refused by the policy that files are served with.
 */
import type { Drawing, Shape } from '../charts/drawing.ts';

const font = 'font-family="Inter,Arial,sans-serif" font-size="13" fill="#6b6b74"';

/** What each style of a shape looks like; later styles of a shape win. */
const looks: Record<string, string> = {
  strong: 'fill="#18181b" font-weight="600"',
  soft: 'fill="#3f3f46"',
  big: 'fill="#1e3a8a" font-weight="600" font-size="15"',
  halo: 'paint-order="stroke" stroke="#fff" stroke-width="4" stroke-linejoin="round"',
  grid: 'stroke="#e4e4e7" fill="none"',
  axis: 'stroke="#a1a1aa" fill="none"',
  lead: 'stroke="#a1a1aa" fill="none"',
  goal: 'stroke="#18181b" stroke-width="2" fill="none"',
  actual: 'stroke="#1e3a8a" stroke-width="3.5" fill="none" stroke-linejoin="round"',
  planned: 'stroke="#6b6b74" stroke-width="2" stroke-dasharray="6 4" fill="none"',
  middle: 'stroke="#1e3a8a" stroke-width="1.75" stroke-dasharray="1.5 4" fill="none"',
  gap: 'stroke="#a16207" stroke-width="3"',
  band: 'fill="#f4f4f5"',
  fan: 'fill="#dbeafe"',
  dot: 'fill="#1e3a8a" stroke="#fff" stroke-width="2"',
  ring: 'fill="#fff" stroke="#6b6b74" stroke-width="2.5"',
  stack: 'stroke="#fff"',
  squares: 'stroke="#3b6fd9"',
  'st-in_house': 'fill="#1e3a8a"',
  'st-parallel_run': 'fill="#2563eb"',
  'st-rebuilding': 'fill="#6394ff"',
  'st-obtaining_source': 'fill="#96b7ff"',
  'st-planning': 'fill="#c2d5ff"',
  'st-not_started': 'fill="#d4d4d8"',
  'st-unknown': 'fill="#f4f4f5"',
};

/** `title` stands above the drawing; `group` is the class that the drawing has on the page. */
export function writeSvg(drawing: Drawing, title: string, group = ''): string {
  const [width, height] = [drawing.width + 32, drawing.height + 72];
  const frame = `x="-16" y="-56" width="${width}" height="${height}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-16 -56 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${escape(title)}</title>`,
    `<rect ${frame} fill="#fff"/>`,
    `<text x="0" y="-30" font-family="Poppins,Arial,sans-serif" font-size="17" font-weight="600" fill="#18181b">${escape(title)}</text>`,
    `<g ${looks[group] ?? ''}>${drawing.shapes.map(shapeText).join('')}</g>`,
    '</svg>\n',
  ].join('\n');
}

function shapeText(shape: Shape): string {
  if (shape.kind === 'path') return `<path d="${shape.d}" ${look(shape.style)}/>`;
  if (shape.kind === 'circle') return `<circle cx="${shape.x}" cy="${shape.y}" r="${shape.r}" ${look(shape.style)}/>`;
  if (shape.kind === 'rect') {
    return `<rect x="${shape.x}" y="${shape.y}" width="${shape.width}" height="${shape.height}" ${look(shape.style)}/>`;
  }
  const place = `x="${shape.x}" y="${shape.y}" text-anchor="${shape.anchor}"`;
  return `<text ${place} ${look(shape.style, font)}>${escape(shape.text)}</text>`;
}

/** The attributes of a shape's styles, each once: XML allows no attribute twice. */
function look(styles: string, start = ''): string {
  const pairs = [start, ...styles.split(' ').map((style) => looks[style] ?? '')].join(' ').matchAll(/([\w-]+)="([^"]*)"/g);
  return [...new Map([...pairs].map(([, name, value]) => [name, value]))].map(([name, value]) => `${name}="${value}"`).join(' ');
}

function escape(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
