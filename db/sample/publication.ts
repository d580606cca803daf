/** The sample title itself. The address is one nobody can own. */
export const publication = {
  facts: {
    name: 'المقياس',
    legalName: 'جمعية «المقياس» التعاونية للصحافة',
    tagline: 'جريدة يومية مستقلة تصدر من رأس النهر منذ عام 1987',
    foundedYear: 1987,
    issueNumber: 13_000,
    /** The day of that issue (ISO date). */
    issueDay: '2022-09-01',
  },
  settings: {
    contact: { address: '14 شارع المسبك، رأس النهر', phone: '055-2576-1234', email: 'info@almeqyas.example' },
    follow: {
      google: 'https://www.google.com/preferences/source?q=almeqyas.example',
      whatsapp: 'https://whatsapp.com/channel/almeqyas',
      telegram: 'https://t.me/almeqyas',
    },
    discovery: {
      organization: { principles: 'principles', correctionsPolicy: 'principles', ownership: 'about' },
      securityContact: 'security@almeqyas.example',
    },
  },
  /** Stories the editor put at the top of the front page, the lead first. */
  front: ['gauge-reopens', 'lost-water', 'night-tram'],
}
