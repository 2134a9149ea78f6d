import type { InputHTMLAttributes } from "react";

type Input = Pick<InputHTMLAttributes<HTMLInputElement>, "type" | "inputMode" | "autoComplete" | "spellCheck" | "autoCapitalize"> & {
  width?: "w-xs" | "w-s" | "w-m";
};

/** What keyboard and which remembered value a phone offers: by the type of a question, then by its key where that says more. */
export const INPUTS: Record<string, Input> = {
  email: { type: "email", inputMode: "email", autoComplete: "email", spellCheck: false },
  phone: { type: "tel", inputMode: "tel", autoComplete: "tel", width: "w-m" },
  web: { type: "url", inputMode: "url", autoComplete: "url", spellCheck: false },
  postalCode: { autoComplete: "postal-code", autoCapitalize: "characters", spellCheck: false, width: "w-s" },
  number: { inputMode: "numeric", autoComplete: "off", width: "w-s" },
  identifier: { autoComplete: "off", autoCapitalize: "characters", spellCheck: false, width: "w-m" },
  pic: { inputMode: "numeric", autoComplete: "off", width: "w-s" },
  ror: { autoComplete: "off", autoCapitalize: "none", spellCheck: false, width: "w-m" },
  organisation: { autoComplete: "organization" },
  firstName: { autoComplete: "given-name" },
  lastName: { autoComplete: "family-name" },
  position: { autoComplete: "organization-title" },
  street: { autoComplete: "street-address" },
  town: { autoComplete: "address-level2", width: "w-m" },
  signatoryName: { autoComplete: "off" },
  signatoryPosition: { autoComplete: "off" },
  signatoryEmail: { autoComplete: "off" },
  invoiceEmail: { autoComplete: "off" },
};
