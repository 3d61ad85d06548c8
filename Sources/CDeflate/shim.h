// zlib streams and checksums for PNG.
#include <libdeflate.h>
