/** How long a text may be that is pasted to have a delivery found, in characters; a longer body is named by its digest. */

export const longestPasted = 60_000
