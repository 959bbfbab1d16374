"""Downloads («Download your information»), as Facebook and Instagram both make them."""
