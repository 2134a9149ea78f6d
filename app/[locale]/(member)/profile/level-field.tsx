import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SelectField } from "#components/form/select-field";
import { Icon } from "#components/ui/icon";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import type { ProfileColumn } from "#domain/organisations/profile/profile-columns";
import type { AllowedLevels, ChosenLevels } from "#domain/organisations/state";
import { levelOf, openLevels } from "#domain/organisations/visibility/visibility";
import { profileFieldName } from "../../profile-field-name.ts";

type Props = { name: ProfileColumn; visibility: ChosenLevels; allowed: AllowedLevels; children?: ReactNode };

/** A field of the profile with who sees it beside it: a choice, or the level where there is only one. */
export async function LevelField({ name, visibility, allowed, children }: Props) {
  const [t, term, nameOf] = await Promise.all([
    getTranslations("organisations.profile"),
    getTranslations("terms.level"),
    profileFieldName(),
  ]);
  const open = openLevels(name, allowed);
  const level = levelOf(name, visibility, allowed);
  return (
    <div className={children ? "levelled" : "levelled only"}>
      {children ?? <b>{nameOf(name)}</b>}
      {open.length === 1 ? (
        <p className="level meta">
          <Icon name="lock" size={16} />
          {t("fixed", { level: term(level) })}
        </p>
      ) : (
        <div className="level">
          <SelectField
            name={`visibility.${name}`}
            label={
              <>
                {t("seenBy")}
                <VisuallyHidden>: {nameOf(name)}</VisuallyHidden>
              </>
            }
            options={open.map((value) => ({ value, text: term(value) }))}
            defaultValue={level}
          />
        </div>
      )}
    </div>
  );
}
