import { cookies } from "next/headers";
import type { Refusal } from "#domain/kernel/outcome";
import { cookieOptions, dropCookie, UPLOAD_COOKIE } from "#lib/cookies";
import { formWords } from "#lib/form-words";
import { seal, unseal } from "#lib/sealed";
import { MOST_MB } from "./receive-file.ts";

const SECONDS = 15 * 60;

/** Why a file was refused, for the page that asked for it. Its name and the words that came with it come back as they were typed. */
type UploadAnswer = { reference: string; question: string; refusal: Refusal; accepted: string; altText: string; chosen?: string };

/** Keeps the answer in this browser, sealed, until another file is sent or a while has passed. */
export async function keepUploadAnswer(answer: UploadAnswer) {
  (await cookies()).set(UPLOAD_COOKIE(), seal("upload", answer, SECONDS), cookieOptions(SECONDS));
}

/** For each question the answer to its last file, in the reader's words, where that file was refused. */
export async function uploadAnswers(reference: string, questions: readonly { key: string }[]) {
  const answer = unseal("upload", (await cookies()).get(UPLOAD_COOKIE())?.value) as UploadAnswer | undefined;
  const words = await formWords("membership");
  const text = answer && words.refusal(answer.refusal, { accepted: answer.accepted, most: MOST_MB });
  return questions.map(({ key }) =>
    answer?.reference === reference && answer.question === key ? { ...answer, text: text ?? "" } : undefined,
  );
}

/** The answer to a question's last file, once another one is taken; that of another question stays until it is read there. */
export async function forgetUploadAnswer(question: string) {
  const sealed = (await cookies()).get(UPLOAD_COOKIE())?.value;
  const answer = unseal("upload", sealed) as UploadAnswer | undefined;
  if (sealed && (!answer || answer.question === question)) await dropCookie(UPLOAD_COOKIE());
}
