/** BER-TLV data objects as cards write them (ISO/IEC 7816-4:2005 5.2.2, ISO/IEC 8825-1). */
@NullMarked
package dev.mynasim.apdu.tlv;

import org.jspecify.annotations.NullMarked;
