import type { Sector } from "#domain/organisations/state";
import { Strip } from "../ui/strip.tsx";

/** Which segments a consortium has and which it lacks; `label` says both in words. */
export const CoverageStrip = ({ has, lacks, label }: { has: readonly Sector[]; lacks: readonly Sector[]; label: string }) => (
  <Strip on={has.filter((sector) => !lacks.includes(sector))} gaps={lacks} tall label={label} />
);
