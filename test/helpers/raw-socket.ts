// A connection that says exactly what it is told to, well-formed or not, as slowly as it likes.
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export interface RawSocket {
  /** Resolves once the bytes are handed to the kernel; whether anybody takes them is another matter. */
  send(text: string): Promise<void>;
  /** What has come back so far. */
  heard(): string;
  /** Resolves once the other side has closed the connection, to all that came back. */
  closed(): Promise<string>;
  /** Says that nothing more will come, and goes on listening. */
  finish(): void;
  /** Lets go without a word. */
  drop(): void;
}

export async function openRaw(port: number): Promise<RawSocket> {
  const socket: Socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  let heard = '';
  socket.setEncoding('latin1').on('data', text => (heard += text));
  // a reset is a way to be closed
  socket.on('error', () => {});
  socket.on('end', () => socket.end());
  const closed = new Promise<string>(resolve => socket.once('close', () => resolve(heard)));
  await Promise.race([once(socket, 'connect'), closed]);
  return {
    send: text => new Promise(resolve => socket.write(text, 'latin1', () => resolve())),
    heard: () => heard,
    closed: () => closed,
    finish: () => void socket.end(),
    drop: () => socket.destroy(),
  };
}
