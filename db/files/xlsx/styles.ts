/**
 * How cells look. Every look goes with every number format, so the index of a cell's style is known without a register of the
 * styles in use.
 */
import { declaration } from './xml-text.ts';

/** Number formats by their ids: those below 164 are the standard's own (ECMA-376, 18.8.30). `text` keeps what is typed. */
const formats = { general: 0, text: 49, date: 164, integer: 1, money: 2 } as const;
export type Format = keyof typeof formats;

interface LookDefinition {
  readonly emphasis?: 'b' | 'i';
  /** RRGGBB, black and none unless said. */
  readonly ink?: string;
  readonly fill?: string;
  /** Long texts are broken into lines, from the top of the cell. */
  readonly wrapped?: boolean;
}

/** `wrong` is a cell that needs a correction. A required header is bold on dark blue, an optional one slanted on light blue. */
const looks = {
  plain: {},
  wrong: { fill: 'FCD34D' },
  prose: { wrapped: true },
  requiredHeader: { emphasis: 'b', ink: 'FFFFFF', fill: '1E3A8A' },
  optionalHeader: { emphasis: 'i', fill: 'DBEAFE' },
} as const satisfies Record<string, LookDefinition>;
export type Look = keyof typeof looks;

const formatNames = Object.keys(formats) as Format[];
const lookNames = Object.keys(looks) as Look[];

/** The index of a style in `styles.xml`; plain cells of the general format have 0. */
export const styleIndex = (look: Look, format: Format): number =>
  lookNames.indexOf(look) * formatNames.length + formatNames.indexOf(format);

/** `xl/styles.xml`. */
export function stylesXml(): string {
  const definitions: readonly LookDefinition[] = Object.values(looks);
  // The first two fills belong to the standard.
  const fills = ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'];
  const styles = definitions.flatMap((look, index) =>
    Object.values(formats).map(
      (id) =>
        `<xf numFmtId="${id}" fontId="${index}" fillId="${look.fill ? index + fills.length : 0}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"${look.wrapped ? wrap : '/>'}`,
    ),
  );
  return (
    `${declaration}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    `<numFmts count="1"><numFmt numFmtId="${formats.date}" formatCode="yyyy\\-mm\\-dd"/></numFmts>` +
    list('fonts', definitions.map(font)) +
    list('fills', [...fills, ...definitions.map(fill)]) +
    list('borders', ['<border><left/><right/><top/><bottom/><diagonal/></border>']) +
    list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']) +
    list('cellXfs', styles) +
    list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']) +
    '</styleSheet>'
  );
}

const wrap = ' applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>';

function font({ emphasis, ink }: LookDefinition): string {
  const color = ink ? `<color rgb="FF${ink}"/>` : '';
  return `<font>${emphasis ? `<${emphasis}/>` : ''}<sz val="11"/>${color}<name val="Calibri"/><family val="2"/></font>`;
}

function fill({ fill: rgb }: LookDefinition): string {
  const pattern = rgb ? `"solid"><fgColor rgb="FF${rgb}"/><bgColor indexed="64"/></patternFill>` : '"none"/>';
  return `<fill><patternFill patternType=${pattern}</fill>`;
}

const list = (name: string, items: readonly string[]): string => `<${name} count="${items.length}">${items.join('')}</${name}>`;
