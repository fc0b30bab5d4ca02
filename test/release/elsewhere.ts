/** The environment of another machine: what its clock and language must not change. */
export const elsewhere = { TZ: 'America/St_Johns', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' } as const;
