// Cairo, Pango and the fontconfig and HarfBuzz calls beneath them.
#include <cairo.h>
#include <cairo-pdf.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
// mallopt, which Swift's Glibc module leaves out.
#include <malloc.h>
// Faces of our own, which Cairo does not share between threads.
#include <cairo-ft.h>
#include <pango/pangofc-font.h>

// The address under which a Cairo face keeps its FreeType face.
static inline const cairo_user_data_key_t *gp_face_key(void) {
  static const cairo_user_data_key_t key;
  return &key;
}
