/** Why something about a prepared text may be refused. Their sentences are in messages/<language>/errors.json. */
export const TEXT_REFUSALS = ["text.gone", "text.needed", "text.too_many"] as const;
