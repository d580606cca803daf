/**
 * The name of the page that says that nothing will be at an address again: no name of a section or page can be this. The
 * entry has it made for every address of which a rule says so.
 */
export const GONE_NAME = '-gone'
export const GONE_PATH = `/${GONE_NAME}`
