/// Puts a design's releases into a Kubernetes cluster with Helm, follows them and takes them back.
@NullMarked
package io.drydock.app.deploy.helm.install;

import org.jspecify.annotations.NullMarked;
