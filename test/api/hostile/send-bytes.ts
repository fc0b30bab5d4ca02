/** Sends bytes as they are and reads all that the server says until it closes. */
import { connect } from 'node:net';

export interface Told {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** All answers in their order, and the whole text for what must not be in it. */
export async function sendBytes(url: string, bytes: string, patience = 20_000): Promise<{ answers: Told[]; text: string }> {
  const { hostname, port } = new URL(url);
  const chunks: Buffer[] = [];
  await new Promise<void>((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(Buffer.from(bytes)));
    socket.setTimeout(patience, () => socket.destroy(new Error('The server neither answers nor closes.')));
    socket.on('data', (chunk: Buffer) => void chunks.push(chunk));
    socket.on('close', () => resolve());
    // What the server has closed while it was still being written to is read all the same.
    socket.on('error', (error: NodeJS.ErrnoException) =>
      ['EPIPE', 'ECONNRESET'].includes(error.code ?? '') ? resolve() : reject(error),
    );
  });
  const whole = Buffer.concat(chunks);
  return { answers: readAnswers(whole), text: whole.toString() };
}

function readAnswers(whole: Buffer): Told[] {
  const answers: Told[] = [];
  let rest = whole;
  while (rest.length > 0) {
    const end = rest.indexOf('\r\n\r\n');
    if (end < 0) throw new Error(`no answer: ${rest.toString().slice(0, 100)}`);
    const [first = '', ...lines] = rest.subarray(0, end).toString('latin1').split('\r\n');
    const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(first)?.[1]);
    if (!status) throw new Error(`no answer: ${first.slice(0, 100)}`);
    const headers = Object.fromEntries(
      lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]),
    );
    rest = rest.subarray(end + 4);
    if (status === 100) continue;
    const hasBody = status !== 204 && status !== 304;
    const length = !hasBody ? 0 : headers['content-length'] === undefined ? rest.length : Number(headers['content-length']);
    answers.push({ status, headers, body: rest.subarray(0, length).toString() });
    rest = rest.subarray(length);
  }
  return answers;
}
