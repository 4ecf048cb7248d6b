/**
 * The merchants' console (spec 05): Faces pages below {@code META-INF/resources/admin} and the
 * backing beans that mirror them. {@code admin/programs/list.xhtml} is backed by {@code
 * admin.programs.ListPage}, named {@code programsList}. Pages hold no rules: they ask the business
 * tier with {@link io.merchantloyalty.admin.frame.Visitor#call()}, and what it refuses is shown at
 * the field by {@link io.merchantloyalty.admin.frame.RefusalHandler}.
 */
package io.merchantloyalty.admin;
