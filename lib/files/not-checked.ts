import { randomUUID } from "node:crypto";
import { faultText, log } from "#lib/log";
import type { RefusedFile } from "./upload-answer.ts";

/** For an upload that failed by a fault of ours: the fault is logged, and the files of `question` are refused as not checked. */
export const notChecked =
  (question: string) =>
  (error: Error): RefusedFile[] => {
    log.error({ id: randomUUID(), error: faultText(error) }, "upload failed");
    return [{ question, refusal: "document.not_checked", accepted: "", altText: "", chosen: "" }];
  };
