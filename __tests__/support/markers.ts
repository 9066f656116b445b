/** What is found only in the code that not everybody needs: Octokit's name for itself, tar's magic, a known failure, an extension of WebSockets. */
export const markers = {
  GitHub: 'octokit-core.js',
  tar: 'ustar',
  diagnosis: 'archive-too-heavy',
  stream: 'permessage-deflate'
} as const;
