import { chosenText } from "#domain/kernel/input";
import { isOwnText, isStandardText, type OwnPurpose } from "./state.ts";

/** The code of a text of a purpose, as a form sends what was chosen: one of the portal's, or one that the cluster added. */
export const textCode = (purpose: OwnPurpose) =>
  chosenText.refine((code) => isStandardText(`${purpose}.${code}`) || isOwnText(`${purpose}.${code}`), { params: { code: "choice" } });
