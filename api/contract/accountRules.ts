/** How a user name is made; it stands in addresses and log lines. */
export const USERNAME = /^[a-z0-9][a-z0-9._-]{2,79}$/u;
/** Characters of a password at least. */
export const PASSWORD_MIN = 12;
/** Characters of a password at most. */
export const PASSWORD_MAX = 200;
