/** The few numbers of the ZIP format (APPNOTE 6.3.10) that writer and reader share. */

export const STORED = 0;
export const DEFLATED = 8;

export const LOCAL_SIGN = 0x04034b50;
export const CENTRAL_SIGN = 0x02014b50;
export const END_SIGN = 0x06054b50;
export const END64_SIGN = 0x06064b50;
export const LOCATOR64_SIGN = 0x07064b50;

export const LOCAL_BYTES = 30;
export const CENTRAL_BYTES = 46;
export const END_BYTES = 22;
export const END64_BYTES = 56;
export const LOCATOR64_BYTES = 20;

/** The extra field that holds what has no room in 32 bits. */
export const EXTRA64 = 1;

/** In place of a number that stands in the 64-bit field. */
export const MAX_16 = 0xffff;
export const MAX_32 = 0xffffffff;

/** General purpose flags: names are UTF-8; an entry is encrypted; its sizes stand behind its bytes. */
export const UTF8_FLAG = 0x800;
export const ENCRYPTED_FLAG = 1;
export const LATER_FLAG = 8;
