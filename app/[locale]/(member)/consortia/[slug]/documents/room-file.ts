/** What a file of a room is called among the files that forms send. */
export const ROOM_FILE = "room";
/** Under which its refusals are kept in the browser. */
export const roomUpload = (slug: string) => `room ${slug}`;
/** What the forms send beside a file. */
export const UPLOAD_FIELDS = { title: "title", confidential: "confidential", document: "document" } as const;
