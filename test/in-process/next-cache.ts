/** In the place of `next/cache`: there is no page to draw again. */
export const refresh = () => undefined;
export const revalidatePath = () => undefined;
