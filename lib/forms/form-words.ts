import { getLocale, getTranslations } from "next-intl/server";
import type { Problem } from "#domain/kernel/problems";
import type { Refusal } from "#domain/refusals";
import { refusalLengths } from "#domain/retention/said-lengths";
import { formatDateTime } from "#lib/format";
import type { StorageFault } from "#lib/storage-fault";

type Details = Record<string, string | number>;
type Words = { (key: string, details?: Details): string; has(key: string): boolean };

/** The sentences of a form's answers. `namespace` holds `fields.<name>` (labels) and, where the general sentence will not do, `errors.<name>.<code>`. */
export async function formWords(namespace: string) {
  const own = (await getTranslations(namespace as never)) as unknown as Words;
  const general = (await getTranslations("errors")) as unknown as Words;
  const locale = await getLocale();
  return {
    problem(name: string, { code, details }: Problem) {
      // "roles[2].title" is worded under `roles_title`, with the number of its row.
      const row = Number(/\[(\d+)\]/.exec(name)?.[1] ?? 0) + 1;
      const key = own.has(`fields.${name}`) ? name : name.replace(/\[\d+\]/g, "").replaceAll(".", "_");
      const particular = `errors.${key}.${code}`;
      if (own.has(particular)) return own(particular, { ...details, row });
      const label = details?.label ?? (own.has(`fields.${key}`) ? own(`fields.${key}`, { row }) : undefined);
      // Only what no box of the page holds has no label: a program sent it.
      if (label === undefined) return general("notAForm");
      return general(general.has(`fields.${code}`) ? `fields.${code}` : "fields.format", { ...details, label });
    },
    /** An instant among the details, `at`, is told in the reader's manner. */
    refusal: (refusal: Refusal, details?: Details) =>
      general(`refusals.${refusal}`, {
        ...refusalLengths(refusal),
        ...details,
        ...(details?.at && { at: formatDateTime(new Date(details.at), locale) }),
      }),
    failed: (id: string, fault?: StorageFault) => general(fault ? `storage.${fault}` : "failed", { id }),
    tooMany: (minutes: number) => general("tooMany", { minutes }),
    notAForm: () => general("notAForm"),
    signInAgain: () => general("signInAgain"),
    signedOut: () => general("signedOut"),
    signInBeside: () => general("signInBeside"),
  };
}

export type FormWords = Awaited<ReturnType<typeof formWords>>;
