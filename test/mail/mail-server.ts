import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

export type ReceivedMail = { mail: ParsedMail; recipients: string[]; raw: string };

/** A real mail server for one test. It accepts an email once `until` is fulfilled; `arrived` is, once the first one has come in whole. */
export async function mailServer(until: Promise<unknown> = Promise.resolve()) {
  const taken: ReceivedMail[] = [];
  let tell = (): void => undefined;
  const arrived = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    async onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk as Buffer);
      const raw = Buffer.concat(chunks);
      tell();
      await until;
      taken.push({ mail: await simpleParser(raw), recipients: session.envelope.rcptTo.map(({ address }) => address), raw: `${raw}` });
      callback();
    },
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, taken, arrived, close: () => new Promise<void>((closed) => server.close(closed)) };
}
