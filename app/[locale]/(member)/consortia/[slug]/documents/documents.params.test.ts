import { expect, test } from "vitest";
import { documentsHref, refusedHref } from "./documents.params.ts";

const DOCUMENTS = "/en/consortia/etxean-bizi/documents";
const sentFrom = (page: number) => `https://members.example.org${documentsHref(`${DOCUMENTS}/file`, { page })}`;

test("a file that was refused on the second page of the documents leads back there, where its document is", () => {
  expect(refusedHref(DOCUMENTS, sentFrom(2), "once")).toBe(`${DOCUMENTS}?page=2&refused=once`);
  expect(refusedHref(DOCUMENTS, sentFrom(1), "once")).toBe(`${DOCUMENTS}?refused=once`);
});
