// Checksums of files.
#include <glib.h>
