// The C interface of libqpdf, which finishes what Cairo writes.
#include <qpdf/qpdf-c.h>
