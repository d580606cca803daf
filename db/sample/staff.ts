/** One person of the desk of the sample edition. */
export interface SampleStaff {
  email: string
  role: 'reporter' | 'desk_editor' | 'copy_editor' | 'photo_editor' | 'editor_in_chief' | 'administrator'
  /** A key of `people`, whose name and byline this person has. */
  person: string
  /** The name of somebody without a byline. */
  name: string
  /** Slugs of the sections a desk editor answers for. */
  sections: string[]
}

export const staff: SampleStaff[] = [
  { email: 'reporter@sample.test', role: 'reporter', person: 'yasin-abu-shabaka', name: '', sections: [] },
  { email: 'desk-editor@sample.test', role: 'desk_editor', person: 'nadine-warraqi', name: '', sections: ['city'] },
  { email: 'sport-editor@sample.test', role: 'desk_editor', person: 'taher-nawati', name: '', sections: ['sport'] },
  { email: 'copy-editor@sample.test', role: 'copy_editor', person: '', name: 'هناء المنياوي', sections: [] },
  { email: 'photo-editor@sample.test', role: 'photo_editor', person: 'zaki-fanous', name: '', sections: [] },
  { email: 'editor-in-chief@sample.test', role: 'editor_in_chief', person: 'murad-badri', name: '', sections: [] },
  { email: 'administrator@sample.test', role: 'administrator', person: '', name: 'سامح بدران', sections: [] },
]
