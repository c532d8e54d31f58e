/** The look of pictures, films, sounds and files. */
export const mediaCss = `
.bubble:has(> .media) { padding: 0; }
.media { display: block; border-radius: inherit; overflow: hidden; }
.media img { display: block; max-width: 100%; max-height: 320px; min-height: 40px; margin: auto; }
video { max-width: 100%; max-height: 320px; background: #000; }
audio { display: block; width: 260px; max-width: 100%; height: 40px; }
.file { display: flex; align-items: center; gap: 10px; color: inherit; text-decoration: none; border-radius: 6px; }
.filename { min-width: 0; font-weight: 500; }
.filename small { display: block; font-size: 12px; line-height: 16px; font-weight: 400; opacity: .85; }
[href]:hover > .filename { text-decoration: underline; text-underline-offset: 3px; }
progress { display: block; width: 180px; max-width: 100%; height: 4px; margin-top: 8px; accent-color: currentColor; }
`
