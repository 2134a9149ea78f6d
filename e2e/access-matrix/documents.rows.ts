import { newId } from "#lib/ids";
import type { Scene } from "../support/subjects/actors.ts";
import { draftWithDocument } from "../support/subjects/documents.ts";
import { ALL, type Row, rest, STAFF, type Target, VIEWERS, WRITERS } from "./row.ts";

/** The application of the scene as a draft that asks for documents, or as sent, with one handed in. */
async function handedIn({ once, submitted }: Scene, status: "draft" | "submitted") {
  const { id, reference } = await submitted({ status });
  return { id, reference, document: await once("document", () => draftWithDocument(id)) };
}

const post = (when: string, led: Row["answers"][number][1], fields: (document: string) => Record<string, string>): Row => ({
  covers: "route /[locale]/apply/documents/[reference]",
  when,
  request: async (scene, target: Target) => {
    const { reference, document } = await handedIn(scene, "draft");
    const known = target === "there" ? reference : `AZ-${newId().slice(0, 8).toUpperCase()}`;
    return { post: `/en/apply/documents/${known}`, fields: fields(document) };
  },
  right: "applicant",
  answers: [
    ["moved:/en/apply/tasks/…", led],
    ["moved:/en/apply/status/…", rest(led)],
  ],
  missing: [["moved:/en/apply/status/…", ALL]],
});

const get = (
  covers: string,
  right: "applicant" | "reviewer",
  kinds: Row["answers"][number][1],
  path: Parameters<typeof handedIn>[1],
  at: (of: Awaited<ReturnType<typeof handedIn>>) => string,
): Row => ({
  covers: `route ${covers}`,
  request: async (scene, target) => {
    const given = await handedIn(scene, path);
    return { get: at(target === "there" ? given : { ...given, document: newId() }) };
  },
  right,
  answers: [
    ["200", kinds],
    ["404", rest(kinds)],
  ],
  missing: [["404", ALL]],
});

export const DOCUMENTS: readonly Row[] = [
  post("continuing", VIEWERS, () => ({ page: "statutes" })),
  post("removing", WRITERS, (document) => ({ remove: document, page: "statutes" })),
  get(
    "/[locale]/apply/documents/[reference]/[document]",
    "applicant",
    VIEWERS,
    "draft",
    ({ reference, document }) => `/en/apply/documents/${reference}/${document}`,
  ),
  get(
    "/[locale]/staff/applications/[id]/documents/[document]",
    "reviewer",
    STAFF,
    "submitted",
    ({ id, document }) => `/en/staff/applications/${id}/documents/${document}`,
  ),
  get(
    "/[locale]/staff/applications/[id]/documents/[document]/[format]",
    "reviewer",
    STAFF,
    "submitted",
    ({ id, document }) => `/en/staff/applications/${id}/documents/${document}/pdf`,
  ),
];
