import type { FormAction } from "#lib/forms/form-state";
import { Icon } from "../ui/icon.tsx";
import { HiddenField } from "./hidden-field.tsx";
import { SubmitButton } from "./submit-button.tsx";
import { WordedForm } from "./worded-form.tsx";

type Props = {
  /** Follows, or stops it. */
  action: FormAction;
  /** What is followed, as the form names it. */
  subject: { name: string; value: string };
  isFollowing: boolean;
  children: string;
};

/** One button, which says what pressing it will do. */
export const FollowButton = ({ action, subject, isFollowing, children }: Props) => (
  <WordedForm action={action} className="" prefix="follow-">
    <HiddenField {...subject} />
    <SubmitButton className="btn quiet">
      <Icon name={isFollowing ? "x" : "bell"} />
      {children}
    </SubmitButton>
  </WordedForm>
);
