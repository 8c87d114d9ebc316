/** The welcome. */
export const firstRunMessages = {
  'first-run.title': 'Keep what people said, word for word.',
  'first-run.save': 'Save',
  'first-run.save.how':
    'Paste an address, or drop a page anywhere. It is kept whole, to be read without a network.',
  'first-run.mark': 'Mark',
  'first-run.mark.how': 'Select what was said and press a number for a colour; say who said it and when.',
  'first-run.carry-out': 'Carry out',
  'first-run.carry-out.how': 'Copy a quotation with its source, or export them all as Markdown.',
  'first-run.save-story': 'Save a story',
  'first-run.bring-in': 'Bring in what you have elsewhere',
  'first-run.samples': 'Add the sample stories',
  'first-run.samples.adding': 'Adding the sample stories',
  'first-run.keys': '{up} {down} move, {enter} opens, {help} shows all keys',
  'first-run.dismiss': 'Dismiss these steps',
} as const;
