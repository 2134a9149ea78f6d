import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { context } from "#domain/kernel/context";
import type { Locale } from "#domain/kernel/state";
import { clusterKindsOf } from "#domain/organisations/kinds/cluster-kinds";
import { kindNames, kindsInOrder } from "#domain/organisations/kinds/kind-names";

const ownKinds = cache(() => clusterKindsOf(context()));

/** Every kind of organisation in the order of lists, and what each is called: in the reader's language, unless another one is named. */
export async function namedKinds(language?: Locale) {
  const locale = language ?? (await getLocale());
  const [own, terms] = await Promise.all([ownKinds(), getTranslations({ locale, namespace: "terms.kind" })]);
  return { all: kindsInOrder(own), own, name: kindNames(own, locale, (kind) => terms(kind)) };
}
