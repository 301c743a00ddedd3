/// Deployments to AWS through CloudFormation.
@NullMarked
package io.drydock.app.deploy.aws;

import org.jspecify.annotations.NullMarked;
