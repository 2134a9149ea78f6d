import { IconPath } from "./icon-path.tsx";
import { iconPaths } from "./icon-paths.ts";

export type IconName = keyof typeof iconPaths;

/** A picture beside words. */
export const Icon = ({ name, size = 18 }: { name: IconName; size?: number }) => <IconPath d={iconPaths[name]} size={size} />;
