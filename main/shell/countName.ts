/** How the pictures that show a number are named: there is one for each figure, and one for more. */

export const countName = (count: number): string => (count > 9 ? 'more' : String(count))
