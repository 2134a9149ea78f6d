import { fileImports, importMappings, importRows, importSheets } from "#db/schema/exchange";
import { erasePerson } from "#domain/access/erasure/erase-person";
import { cancelImport } from "#domain/exchange/import/cancel-import";
import { forgetMapping } from "#domain/exchange/import/forget-mapping";
import { mapImport } from "#domain/exchange/import/map-import";
import { applyRetention } from "./apply-retention.ts";
import { classify } from "./classify.ts";

export const OF_EXCHANGE = [
  classify(fileImports, {
    purpose: "Take over what an office keeps in a file",
    kept: ["importFile"],
    erasedBy: [applyRetention, cancelImport],
    personal: { fileName: "Name of the file" },
    ids: ["id", "clusterId", "askedBy", "stepBy"],
    not: {
      format: "A kind of file",
      delimiter: "A sign",
      encoding: "A way to write letters",
      columns: "Names of our fields",
      headings: "Headings of a file",
      values: "Words of its lists",
    },
  }),
  classify(importSheets, {
    purpose: "Read a file with other headings or another sheet",
    kept: ["importFile"],
    erasedBy: [mapImport, applyRetention, cancelImport, erasePerson],
    personal: { lines: "The lines of the file: organisations and their contacts, or people", name: "Name of a sheet" },
    ids: ["importId"],
  }),
  classify(importRows, {
    purpose: "Take over what an office keeps in a file, and undo it",
    kept: ["importFile"],
    erasedBy: [applyRetention, cancelImport, erasePerson],
    personal: {
      cells: "The rows of the file: organisations and their contacts, or people, also those whom nobody has invited",
      fixes: "Cells as somebody corrected them",
      problems: "Cells that could not be read",
      before: "The profile before with its contact, or the person before",
    },
    ids: ["importId", "matchId", "actsForId", "madeId"],
    not: { reason: "Why it is skipped", changes: "Names of our fields", compared: "Ids of organisations and why they are like it" },
  }),
  classify(importMappings, {
    purpose: "Recognise a file with the same headings",
    kept: "Until somebody forgets it",
    erasedBy: [forgetMapping],
    ids: ["clusterId", "headingsKey", "savedBy"],
    not: { headings: "Headings of a file", columns: "Names of our fields", values: "Words of its lists" },
  }),
];
