import { createHash, createHmac } from "node:crypto";

export const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** What is stored of a token: 256 random bits need no salt. */
export const tokenHash = (token: string) => sha256(`auzolan:${token}`);

/** A keyed digest, for values that could be guessed (addresses in logs and limits). */
export const keyedHash = (key: string, text: string) => createHmac("sha256", key).update(text).digest("base64url");
