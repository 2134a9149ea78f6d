import { readRoomFile } from "#domain/consortia/rooms/read-room-file";
import { fileResponse } from "#lib/files/file-response";
import { answering } from "#lib/requests/answering";
import { requestContext } from "#lib/requests/request-context";

type Params = { params: Promise<{ slug: string; file: string }> };

/** A file of a consortium, to be saved by somebody of its partners; the coordinator sees who saved it. */
export const GET = answering(async (_: Request, { params }: Params) => {
  const { slug, file } = await params;
  const read = await readRoomFile(await requestContext(), { slug, versionId: file });
  return read.ok ? fileResponse(read.value) : new Response(null, { status: 404 });
});
