/** The name of the form in a call among the forms of one complaint. */
export const CALL_FORM = 'call';
