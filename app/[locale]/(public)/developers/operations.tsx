import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { apiPath } from "../../../api/v1/_api/addresses.ts";
import { OPERATIONS } from "../../../api/v1/_api/operations.ts";

const NAMES = [
  "organisations",
  "organisation",
  "organisationLinked",
  "facets",
  "suggestions",
  "consortia",
  "consortium",
  "calls",
  "call",
  "newMembersAtom",
  "newMembersJson",
  "catalogue",
  "description",
] as const satisfies (keyof typeof OPERATIONS)[];

/** Every address, and what it gives; one without a part to fill in can be opened. */
export function Operations() {
  const t = useTranslations("pages.developers");
  return (
    <section className="sec">
      <h2>{t("readTitle")}</h2>
      <dl className="facts addresses">
        {NAMES.map((name) => [
          <dt key={name}>
            <Address path={OPERATIONS[name].path} isWhole={!OPERATIONS[name].bySlug} />
          </dt>,
          <dd key={`${name}:`}>{t(`operations.${name}`)}</dd>,
        ])}
      </dl>
    </section>
  );
}

/** An address breaks before its parts, never inside a word. */
function Address({ path, isWhole }: { path: string; isWhole: boolean }) {
  const parts = apiPath(path).split(/(?<=\/)/);
  const address = (
    <code>
      {parts.map((part, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of an address stay in their order.
        <Fragment key={n}>
          <wbr />
          <span className="whitespace-nowrap">{part}</span>
        </Fragment>
      ))}
    </code>
  );
  return isWhole ? (
    <a className="alone" href={apiPath(path)}>
      {address}
    </a>
  ) : (
    address
  );
}
