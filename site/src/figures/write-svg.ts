/** A drawing as an image file that stands alone: the light colours written out. */
import type { Drawing, Shape } from '../charts/drawing.ts';

const style = `text{font:13px Inter,Arial,sans-serif;fill:#6b6b74}.strong{fill:#18181b;font-weight:600}.soft{fill:#3f3f46}.big{fill:#1e3a8a;font-weight:600;font-size:15px}
.halo{paint-order:stroke;stroke:#fff;stroke-width:4px}.grid{stroke:#e4e4e7;fill:none}.axis,.lead{stroke:#a1a1aa;fill:none}.goal{stroke:#18181b;stroke-width:2;fill:none}
.actual{stroke:#1e3a8a;stroke-width:3.5;fill:none}.planned{stroke:#6b6b74;stroke-width:2;stroke-dasharray:6 4;fill:none}.middle{stroke:#1e3a8a;stroke-width:1.75;stroke-dasharray:1.5 4;fill:none}
.gap{stroke:#a16207;stroke-width:3}.band{fill:#f4f4f5}.fan{fill:#dbeafe}.dot{fill:#1e3a8a}.ring{fill:#fff;stroke:#6b6b74;stroke-width:2.5}
.st-in_house{fill:#1e3a8a}.st-parallel_run{fill:#2563eb}.st-rebuilding{fill:#6394ff}.st-obtaining_source{fill:#96b7ff}.st-planning{fill:#c2d5ff}.st-not_started{fill:#d4d4d8}
.st-unknown{fill:#fff;stroke:#a1a1aa}.squares .st-not_started{fill:#fff;stroke:#a1a1aa}.stack{stroke:#fff}.bar{fill:#1e3a8a}.bar.late{fill:#a16207}.bar.whole{fill:#dbeafe}`;

/** `title` stands above the drawing; `group` is the class that the drawing has on the page. */
export function writeSvg(drawing: Drawing, title: string, group = ''): string {
  const [width, height] = [drawing.width + 32, drawing.height + 72];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-16 -56 ${width} ${height}" width="${width}" height="${height}" role="img"><title>${escape(title)}</title>
<style>${style}</style><rect x="-16" y="-56" width="${width}" height="${height}" fill="#fff"/><text class="strong" x="0" y="-30" style="font-size:17px">${escape(title)}</text>
<g class="${group}">${drawing.shapes.map(shapeText).join('')}</g></svg>\n`;
}

function shapeText(shape: Shape): string {
  if (shape.kind === 'path') return `<path class="${shape.style}" d="${shape.d}"/>`;
  if (shape.kind === 'rect')
    return `<rect class="${shape.style}" x="${shape.x}" y="${shape.y}" width="${shape.width}" height="${shape.height}"/>`;
  if (shape.kind === 'circle') return `<circle class="${shape.style}" cx="${shape.x}" cy="${shape.y}" r="${shape.r}"/>`;
  return `<text class="${shape.style}" x="${shape.x}" y="${shape.y}" text-anchor="${shape.anchor}">${escape(shape.text)}</text>`;
}

function escape(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
