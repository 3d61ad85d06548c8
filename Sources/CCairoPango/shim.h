// Cairo, Pango and the fontconfig and HarfBuzz calls beneath them.
#include <cairo.h>
#include <cairo-pdf.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
// mallopt, which Swift's Glibc module leaves out.
#include <malloc.h>
