/// Takes a value out of its place and leaves another there: a copy of a large one counts many
/// references.
func handedOver<Value>(_ value: inout Value, leaving rest: consuming Value) -> Value {
  swap(&value, &rest)
  return rest
}
