import { attachment } from "./file-name.ts";
import { openFile } from "./store.ts";

type Stored = { name: string; type: string; bytes: number; storageKey: string };

/** Hands out a stored file: to be saved, never opened as a page of ours. proxy.ts adds the policy that lets nothing in it run. */
export const fileResponse = ({ name, type, bytes, storageKey }: Stored) =>
  new Response(openFile(storageKey), {
    headers: { "content-type": type, "content-length": String(bytes), "content-disposition": attachment(name) },
  });
