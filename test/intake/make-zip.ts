import { crc32, deflateRawSync } from 'node:zlib';

/** What is unusual about an archive. */
export interface ZipLie {
  /** Size that the directory gives for each part. */
  readonly size?: number;
  /** Deflated, not stored. */
  readonly deflated?: boolean;
  /** Flags of each part; 1 is encrypted. */
  readonly flags?: number;
  /** Mode of each part as Unix has it; 0o120777 is a link. */
  readonly mode?: number;
  /** Name in the local headers. */
  readonly localName?: string;
  /** All entries are the first. */
  readonly overlapping?: boolean;
}

/** A zip archive of texts, stored without packing. `size` may lie about the size of a part. */
export function makeZip(parts: Readonly<Record<string, string | Buffer>>, size?: number, lie: ZipLie = {}): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const data = Buffer.from(text as string);
    const packed = lie.deflated ? deflateRawSync(data) : data;
    const head = Buffer.alloc(26);
    head.writeUInt16LE(lie.flags ?? 0, 2);
    head.writeUInt16LE(lie.deflated ? 8 : 0, 4);
    head.writeUInt32LE(crc32(data), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(size ?? lie.size ?? data.length, 18);
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    const localHead = Buffer.from(head);
    const localName = lie.localName ?? name;
    localHead.writeUInt16LE(Buffer.byteLength(localName), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), localHead, Buffer.from(localName), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(((lie.mode ?? 0) << 16) >>> 0, 6);
    tail.writeUInt32LE(lie.overlapping ? 0 : offset, 10);
    const madeBy = lie.mode === undefined ? '\x14\x00' : '\x14\x03';
    directory.push(Buffer.concat([Buffer.from(`PK\x01\x02${madeBy}`), head, tail, Buffer.from(name)]));
    bodies.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, ...directory, Buffer.from('PK\x05\x06'), end]);
}

const styles =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="00000"/><numFmt numFmtId="165" formatCode="0.0&quot; days&quot;"/><numFmt numFmtId="166" formatCode="[$-409]d mmm yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>';

/** A workbook whose sheets hold the given rows in XML. Style 1 is a date, 2 a percentage, 3 has five digits, 4 a unit, 5 a date. */
export function makeWorkbook(sheets: Readonly<Record<string, string>>, parts: Readonly<Record<string, string>> = {}): Buffer {
  const names = Object.keys(sheets);
  return makeZip({
    'xl/workbook.xml': `<workbook><sheets>${names.map((name, n) => `<sheet name="${name}" r:id="rId${n}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names.map((_, n) => `<Relationship Id="rId${n}" Target="worksheets/${n}.xml"/>`).join('')}</Relationships>`,
    'xl/styles.xml': styles,
    ...Object.fromEntries(
      names.map((name, n) => [`xl/worksheets/${n}.xml`, `<worksheet><sheetData>${sheets[name]}</sheetData></worksheet>`]),
    ),
    ...parts,
  });
}
