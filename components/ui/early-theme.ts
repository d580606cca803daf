/**
 * The one inline script of a page: runs before the first paint, so that a reader who chose a theme never sees the other
 * one flash, and says that scripts run, so that styles keep the room of the buttons `paper.js` will show.
 * The content security policy carries its hash: the text must be printed exactly as it stands.
 */
export const EARLY_THEME =
  "(function(r){r.dataset.scripts='';try{var t=localStorage.getItem('theme');if(t==='light'||t==='dark')r.dataset.theme=t}catch(e){}})(document.documentElement)"
