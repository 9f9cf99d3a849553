/** Name of the data file in its folder; `-wal`, `-shm` and `.lock` stand beside it. */
export const DATA_FILE = 'lienthong.db';

/** Name of the key of the installation in the data folder. */
export const KEY_FILE = 'server.key';

/** Name of the key with which a demonstration signs, in the data folder. */
export const TEST_KEY_FILE = 'signing-test.pem';
