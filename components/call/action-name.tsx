import type { useTranslations } from "next-intl";
import { namedAction } from "#domain/calls/state";

/** What a type of action is called in the reader's language; of one that the portal does not know, as its source words it. */
export const actionName =
  (terms: ReturnType<typeof useTranslations<"terms">>) =>
  (action: string): string => {
    const type = namedAction(action);
    return type ? terms(`actionType.${type}`) : action;
  };
